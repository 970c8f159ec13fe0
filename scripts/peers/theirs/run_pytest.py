"""Run the tests beside one submission with pytest, and write down how it ended: 0 where nothing failed."""

import json
from pathlib import Path

import pytest

if __name__ == "__main__":
    Path("ended.json").write_text(json.dumps(int(pytest.main(["--quiet", "tests"]))))
