from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reader.adapters.marian.loading import load_translator

DATA = Path(__file__).parents[1] / "data"

# A library of that name which says so when it is imported, before any that is installed.
TELLING = "raise SystemExit('torch was imported')"
CONVERTING = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from reader.adapters.marian.loading import load_translator
load_translator(Path(sys.argv[1]), Path(sys.argv[2])).close()
print("torch" in sys.modules)
import torch
"""


def test_a_conversion_leaves_torch_alone_and_others_may_import_it(tmp_path: Path) -> None:
    (tmp_path / "torch.py").write_text(TELLING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", CONVERTING, DATA / "by-heart", tmp_path / "converted", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("False\n", "torch was imported\n")


def test_a_converted_model_is_loaded_without_numpy(tmp_path: Path) -> None:
    load_translator(DATA / "by-heart", tmp_path).close()
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from reader.adapters.marian.loading import load_translator\n"
        "load_translator(Path(sys.argv[1]), Path(sys.argv[2])).close()\n"
        "print('numpy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, DATA / "by-heart", tmp_path],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"
