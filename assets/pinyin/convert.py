"""Makes g2pm.bin from the wheel of g2pM (PyPI): python convert.py g2pM-0.1.2.5-py3-none-any.whl g2pm.bin
Needs numpy. The layout is told in src/text/reading/network/file.rs, which reads it."""

import pickle, struct, sys, zipfile, zlib
import numpy as np

wheel = zipfile.ZipFile(sys.argv[1])
load = lambda name: pickle.loads(wheel.read(f"g2pM/{name}.pkl"))
char2idx, class2idx, readings = load("char2idx"), load("class2idx"), load("digest_cedict")
weights = load("np_ckpt")

by_index = lambda table: sorted(table, key=table.get)
is_han = lambda c: len(c) == 1 and ord(c) >= 0x2E80
spelled = lambda reading: reading.replace("u:", "ü")
# The first four are padding, unknown, begin and end.
characters = "".join(by_index(char2idx)[4:])
classes = " ".join(spelled(c) for c in by_index(class2idx))
table = "\n".join(
    c + ",".join(spelled(r) for r in readings[c]) for c in sorted(readings) if is_han(c)
)

names = ["embedding.weight"]
for direction in ["", "_reverse"]:
    names += [f"lstm.{kind}_l0{direction}" for kind in ["weight_ih", "weight_hh", "bias_ih", "bias_hh"]]
names += [f"logit_layer.{layer}.{kind}" for layer in [0, 2] for kind in ["weight", "bias"]]
halves = np.concatenate([weights[name].ravel() for name in names]).astype("<f2").view(np.uint8)

out = b""
for text in [characters, classes, table]:
    encoded = text.encode()
    out += struct.pack("<I", len(encoded)) + encoded
# All low bytes, then all high bytes: the latter are alike and pack well.
out += halves[0::2].tobytes() + halves[1::2].tobytes()
open(sys.argv[2], "wb").write(zlib.compress(out, 9))
