"""What a machine, a container or an administrator leaves of cores and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.adapters.marian.limits import (
    RESERVED,
    WIDE,
    free_memory,
    has_wide_vectors,
    usable_cores,
)

MEGABYTE = 1024**2
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems say less")


def system(root: Path, **files: str) -> Path:
    """A file system in which only these files exist; ``__`` stands for a slash."""
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_DOT_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="ascii")
    return root


def test_this_machine_has_a_core_and_memory() -> None:
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
    assert (free_memory() or MEGABYTE) >= MEGABYTE


def test_where_nobody_says_there_is_no_limit(tmp_path: Path) -> None:
    assert usable_cores(tmp_path) == max(1, CORES)
    assert free_memory(tmp_path) is None


@linux
def test_twins_of_one_core_count_once(tmp_path: Path) -> None:
    for number in os.sched_getaffinity(0):
        place = f"sys__devices__system__cpu__cpu{number}__topology__thread_siblings_list"
        system(tmp_path, **{place: "0-63"})
    assert usable_cores(tmp_path) == 1


@linux
@pytest.mark.parametrize(
    ("quota", "cores"),
    [("max 100000", CORES), ("100000 100000", 1), ("20000 100000", 1), ("150000 100000", 2),
     ("9900000 100000", CORES), ("rubbish", CORES), ("5 0", CORES)],
)  # fmt: skip
def test_a_container_limits_cores(tmp_path: Path, quota: str, cores: int) -> None:
    system(
        tmp_path,
        proc__self__cgroup="0::/a/b",
        sys__fs__cgroup__a__b__cpu_DOT_max="max 100000",
        sys__fs__cgroup__a__cpu_DOT_max=quota,
    )
    assert usable_cores(tmp_path) == min(cores, CORES)


@linux
def test_an_older_container_limits_cores(tmp_path: Path) -> None:
    system(
        tmp_path,
        proc__self__cgroup="4:memory:/x\n2:cpu,cpuacct:/docker/x",
        sys__fs__cgroup__cpu__cpu_DOT_cfs_quota_us="100000",
        sys__fs__cgroup__cpu__cpu_DOT_cfs_period_us="100000",
    )
    assert usable_cores(tmp_path) == 1
    system(tmp_path, sys__fs__cgroup__cpu__cpu_DOT_cfs_quota_us="-1")
    assert usable_cores(tmp_path) == CORES


def test_the_system_says_what_is_free(tmp_path: Path) -> None:
    system(tmp_path, proc__meminfo="MemTotal: 9999 kB\nMemAvailable:    2048 kB")
    assert free_memory(tmp_path) == 2 * MEGABYTE


def test_a_container_limits_memory(tmp_path: Path) -> None:
    system(
        tmp_path,
        proc__meminfo="MemAvailable: 999999 kB",
        proc__self__cgroup="0::/a",
        sys__fs__cgroup__a__memory_DOT_max=str(50 * MEGABYTE),
        sys__fs__cgroup__a__memory_DOT_current=str(40 * MEGABYTE),
        sys__fs__cgroup__a__memory_DOT_stat=f"anon 7\ninactive_file {5 * MEGABYTE}",
    )
    assert free_memory(tmp_path) == 15 * MEGABYTE
    system(tmp_path, sys__fs__cgroup__a__memory_DOT_max="max")
    assert free_memory(tmp_path) == 999999 * 1024


def test_an_older_container_limits_memory(tmp_path: Path) -> None:
    system(
        tmp_path,
        proc__self__cgroup="3:memory:/docker/x",
        sys__fs__cgroup__memory__memory_DOT_limit_in_bytes=str(9 * MEGABYTE),
        sys__fs__cgroup__memory__memory_DOT_usage_in_bytes=str(2 * MEGABYTE),
    )
    assert free_memory(tmp_path) == 7 * MEGABYTE


@linux
def test_ulimit_limits_memory() -> None:
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30));"
        "from reader.adapters.marian.limits import free_memory; print(free_memory())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert MEGABYTE < int(done.stdout) < 2**30 - RESERVED


@pytest.mark.parametrize(
    ("flags", "is_wide"),
    [
        (f"fpu sse2 {' '.join(WIDE)} amx_int8", True),
        (f"fpu sse2 {' '.join(WIDE - {'avx512_bf16'})}", False),  # such slow down for it
        (f"fpu sse2 {' '.join(WIDE - {'avx512vl'})}", False),
        ("fpu avx2", False),
    ],
)
def test_wide_vectors_are_used_where_the_processor_keeps_its_pace(
    tmp_path: Path, *, flags: str, is_wide: bool
) -> None:
    told = f"processor\t: 0\nmodel name\t: One\nflags\t\t: {flags}\n\nprocessor\t: 1"
    assert has_wide_vectors(system(tmp_path, proc__cpuinfo=told)) is is_wide


def test_a_machine_that_tells_nothing_of_its_processor_has_none(tmp_path: Path) -> None:
    assert not has_wide_vectors(tmp_path)
