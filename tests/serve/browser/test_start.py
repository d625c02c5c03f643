"""The desk opens at once: seconds from the command to the first page over the example case, stated in the report."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

LONG = 60.0
"""Seconds after which something is wrong on any machine; what is aimed at is two."""


def test_the_first_page_comes_soon_after_the_command(
    example_file: Path, example_case: Path, tmp_path: Path, record_testsuite_property: Callable[[str, object], None]
) -> None:
    case = tmp_path / "korrin.db"
    shutil.copy(example_file, case)
    watch = str(example_case / "watch.yaml")
    command = [sys.executable, "-c", "from firsthand.cli import app; app()"]
    command += ["serve", "--case", str(case), "--watch", watch, "--port", "0"]
    begun = time.perf_counter()

    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = next(line for line in process.stdout if "http://" in line).split()[-1]
            with urllib.request.urlopen(address, timeout=LONG) as answer:  # noqa: S310 - this machine's own address
                page = answer.read().decode()
            took = time.perf_counter() - begun
        finally:
            process.terminate()

    record_testsuite_property("seconds until the desk is open", f"{took:.1f}")
    assert "Will Marrenian troops enter" in page
    assert took < LONG
