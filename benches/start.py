#!/usr/bin/env python3
"""Time to the first drawn window and memory, against a bare window with the same faces, in one run.

Needs Xvfb, `pip install msgpack`, the driver beside the repository, and
    cargo build --release --features inspection --bin duizhao --example bare_window
Prints the medians of ten starts each and their ratio.
"""
import os, statistics, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
TOOLS = os.path.join(HERE, "..", "..", "shared", "tools")
if not os.path.isdir(TOOLS):
    sys.exit("skipped: the driver is not beside the repository")
sys.path.insert(0, TOOLS)
from drive import App

TARGET = os.environ.get("CARGO_TARGET_DIR", os.path.join(HERE, "..", "target"))
ARTICLE = os.path.join(HERE, "..", "..", "shared", "samples", "deepseek-article.txt")


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def start(command):
    with tempfile.TemporaryDirectory() as home:
        before = time.monotonic()
        with App(command, size=(1440, 900), home=home) as app:
            app.nodes()
            took = time.monotonic() - before
            app.settle()
            time.sleep(0.5)
            return took, memory(app.proc.pid)


bare = [f"{TARGET}/release/examples/bare_window", ARTICLE]
ours = [f"{TARGET}/release/duizhao", ARTICLE]
runs = {"bare": [], "duizhao": []}
for _ in range(10):
    runs["bare"].append(start(bare))
    runs["duizhao"].append(start(ours))
medians = {}
for name, results in runs.items():
    medians[name] = [statistics.median(column) for column in zip(*results)]
    print(f"{name:8} {medians[name][0]:.3f} s   {medians[name][1]:.0f} MB")
print(f"start {medians['duizhao'][0] / medians['bare'][0]:.2f} times, "
      f"memory {medians['duizhao'][1] - medians['bare'][1]:+.0f} MB")
