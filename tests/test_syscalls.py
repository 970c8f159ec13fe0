"""The filter's numbers are the kernel's, and its program is well formed."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from grader.child import landlock, seccomp
from grader.child.syscalls import ALLOWED, CHECKED, KILLED, SETUP

INCLUDE = Path("/usr/include")
HEADERS = {0: INCLUDE / "x86_64-linux-gnu/asm/unistd_64.h", 1: INCLUDE / "asm-generic/unistd.h"}
TABLES = ALLOWED | CHECKED | KILLED | SETUP


@pytest.mark.parametrize("column", HEADERS)
def test_numbers_are_those_of_the_headers(column):
    if not HEADERS[column].exists():
        pytest.skip(f"no {HEADERS[column].name} here to compare with")
    known = _numbers(HEADERS[column].read_text())
    said = {name: numbers[column] for name, numbers in TABLES.items() if numbers[column] is not None}
    assert said == {name: known.get(name) for name in said}


def _numbers(header):
    direct = dict(re.findall(r"#define __NR_(\w+)\s+(\d+)", header))
    shared = dict(re.findall(r"#define __NR3264_(\w+)\s+(\d+)", header))
    named = re.findall(r"#define __NR_(\w+)\s+__NR3264_(\w+)", header)
    return {name: int(number) for name, number in (shared | direct).items()} | {
        name: int(shared[target]) for name, target in named if target in shared
    }


def test_no_call_has_two_rules():
    assert len(TABLES) == len(ALLOWED) + len(CHECKED) + len(KILLED) + len(SETUP)


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_every_jump_stays_inside_the_program_and_the_end_refuses(machine):
    steps = [
        struct.unpack_from("<HBBI", seccomp.assemble(machine), at)
        for at in range(0, len(seccomp.assemble(machine)), 8)
    ]
    for at, (code, yes, no, _value) in enumerate(steps):
        if code in {0x15, 0x45}:
            assert at + 1 + max(yes, no) < len(steps)
    assert len(steps) < 4096
    assert steps[-1] == (0x06, 0, 0, 0x00050000 | 1)


def test_a_machine_without_a_table_has_no_filter():
    assert seccomp.assemble("riscv64") is None


@pytest.mark.parametrize(("abi", "size"), [(1, 8), (3, 8), (4, 16), (6, 24), (9, 24)])
def test_a_ruleset_asks_only_for_what_the_kernel_knows(abi, size):
    assert len(landlock.handled(abi)) == size
