//! The bundled faces and the families made of them. The Chinese face comes first on the source side, so that
//! “ ” and … are drawn full-width there; the Latin face comes first on the English side.

use egui::{FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

/// A family of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Chinese text.
    Source,
    /// Chinese titles and headings.
    SourceBold,
    /// English text.
    Target,
    /// English titles and headings.
    TargetBold,
    /// Words of the interface.
    Ui,
    /// Stressed words of the interface.
    UiBold,
}

impl Face {
    fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::SourceBold => "source-bold",
            Self::Target => "target",
            Self::TargetBold => "target-bold",
            Self::Ui => "ui",
            Self::UiBold => "ui-bold",
        }
    }
}

/// A font of that face and size.
pub fn font_id(face: Face, size: f32) -> FontId {
    FontId::new(
        size,
        match face {
            Face::Ui => FontFamily::Proportional,
            other => FontFamily::Name(other.name().into()),
        },
    )
}

macro_rules! bundled {
    ($file:literal) => {
        FontData::from_static(include_bytes!(concat!("../../../assets/fonts/", $file)))
    };
}

/// The bundled faces, with egui's own behind them for symbols.
pub fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::default();
    let faces = [
        ("serif-sc", bundled!("NotoSerifSC-Regular.ttf")),
        ("serif-sc-bold", bundled!("NotoSerifSC-Bold.ttf")),
        ("sans-sc", bundled!("NotoSansSC-Regular.ttf")),
        ("serif", bundled!("NotoSerif-Regular.ttf")),
        ("serif-bold", bundled!("NotoSerif-Bold.ttf")),
        ("sans", bundled!("NotoSans-Regular.ttf")),
        ("sans-bold", bundled!("NotoSans-SemiBold.ttf")),
    ];
    for (name, data) in faces {
        definitions.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let symbols = definitions.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: &[&str]| {
        let named = first.iter().map(|name| (*name).to_owned());
        named.chain(symbols.iter().cloned()).collect::<Vec<_>>()
    };
    let families = [
        (Face::Source, family(&["serif-sc", "serif"])),
        (Face::SourceBold, family(&["serif-sc-bold", "serif-bold"])),
        (Face::Target, family(&["serif", "serif-sc"])),
        (Face::TargetBold, family(&["serif-bold", "serif-sc-bold"])),
        (Face::UiBold, family(&["sans-bold", "sans-sc"])),
    ];
    for (face, names) in families {
        definitions.families.insert(FontFamily::Name(face.name().into()), names);
    }
    definitions.families.insert(FontFamily::Proportional, family(&["sans", "sans-sc"]));
    if let Some(names) = definitions.families.get_mut(&FontFamily::Monospace) {
        names.push("sans-sc".to_owned());
    }
    definitions
}

/// The last resort for characters no bundled face has (𠮷): the system's fonts, asked for Chinese ones.
pub fn system_font_provider() -> Arc<dyn egui::epaint::text::FontProvider> {
    Arc::new(LazyProvider::default())
}

/// Looks at the system's fonts only when a character is missing, so that starting costs nothing.
#[derive(Default)]
struct LazyProvider(std::sync::OnceLock<egui_system_font_provider::SystemFontProvider>);

impl egui::epaint::text::FontProvider for LazyProvider {
    fn font_for(
        &self,
        request: &egui::epaint::text::FallbackRequest<'_>,
    ) -> Option<egui::epaint::text::FontInsert> {
        let provider = self.0.get_or_init(|| {
            egui_system_font_provider::SystemFontProvider::new().with_locale(Some("zh-Hans"))
        });
        provider.font_for(request)
    }
}
