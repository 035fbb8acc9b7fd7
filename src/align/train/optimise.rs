//! Finds the lowest point of a smooth function of some fifty numbers: L-BFGS (Nocedal 1980) with a search along
//! each direction that halves its step until the function falls enough.

/// How many steps back the shape of the function is remembered.
const MEMORY: usize = 10;
/// The share of the promised fall that a step must bring.
const ENOUGH: f64 = 1e-4;
/// A fall of less than this share of the value ends the search.
const FLAT: f64 = 1e-7;
/// Halvings of one step.
const MAX_HALVINGS: usize = 20;

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Two neighbouring points' differences, of place and of slope.
struct Pair {
    place: Vec<f64>,
    slope: Vec<f64>,
}

/// Goes down from a point for at most so many steps. `function` gives its value and slope; an error of it ends all.
pub fn minimise<E>(
    start: Vec<f64>,
    max_steps: usize,
    mut function: impl FnMut(&[f64]) -> Result<(f64, Vec<f64>), E>,
) -> Result<Vec<f64>, E> {
    let mut place = start;
    let (mut value, mut slope) = function(&place)?;
    let mut memory: Vec<Pair> = Vec::new();
    for _ in 0..max_steps {
        let mut direction = downhill(&slope, &memory);
        let mut promise = dot(&direction, &slope);
        if promise >= 0.0 {
            memory.clear();
            direction = slope.iter().map(|s| -s).collect();
            promise = -dot(&slope, &slope);
        }
        let mut length =
            if memory.is_empty() { 1.0 / dot(&slope, &slope).sqrt().max(1.0) } else { 1.0 };
        let mut found = None;
        for _ in 0..MAX_HALVINGS {
            let there: Vec<f64> =
                place.iter().zip(&direction).map(|(p, d)| p + length * d).collect();
            let (there_value, there_slope) = function(&there)?;
            if there_value <= value + ENOUGH * length * promise {
                found = Some((there, there_value, there_slope));
                break;
            }
            length *= 0.5;
        }
        let Some((there, there_value, there_slope)) = found else { break };
        let difference = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a - b).collect();
        let pair =
            Pair { place: difference(&there, &place), slope: difference(&there_slope, &slope) };
        if dot(&pair.place, &pair.slope) > 1e-12 {
            memory.push(pair);
            if memory.len() > MEMORY {
                memory.remove(0);
            }
        }
        let is_flat = value - there_value < FLAT * value.abs();
        (place, value, slope) = (there, there_value, there_slope);
        if is_flat {
            break;
        }
    }
    Ok(place)
}

/// The way down by the slope and the remembered shape: the two-loop recursion.
fn downhill(slope: &[f64], memory: &[Pair]) -> Vec<f64> {
    let mut direction: Vec<f64> = slope.iter().map(|s| -s).collect();
    let mut shares = Vec::with_capacity(memory.len());
    for pair in memory.iter().rev() {
        let share = dot(&pair.place, &direction) / dot(&pair.place, &pair.slope);
        direction.iter_mut().zip(&pair.slope).for_each(|(d, s)| *d -= share * s);
        shares.push(share);
    }
    if let Some(last) = memory.last() {
        let scale = dot(&last.place, &last.slope) / dot(&last.slope, &last.slope);
        direction.iter_mut().for_each(|d| *d *= scale);
    }
    for (pair, share) in memory.iter().zip(shares.iter().rev()) {
        let other = dot(&pair.slope, &direction) / dot(&pair.place, &pair.slope);
        direction.iter_mut().zip(&pair.place).for_each(|(d, p)| *d += (share - other) * p);
    }
    direction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_bottom() {
        // Rosenbrock's valley.
        let valley = |x: &[f64]| {
            let (a, b) = (1.0 - x[0], x[1] - x[0] * x[0]);
            Ok::<_, ()>((a * a + 100.0 * b * b, vec![-2.0 * a - 400.0 * x[0] * b, 200.0 * b]))
        };
        let bottom = minimise(vec![-1.2, 1.0], 200, valley).expect("no errors");
        assert!((bottom[0] - 1.0).abs() < 1e-2 && (bottom[1] - 1.0).abs() < 1e-2, "{bottom:?}");
    }
}
