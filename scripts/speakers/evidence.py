"""scripts/speaker_evidence.cpp, which shows how speakers were found, and the options of those who learn from it."""

import argparse
import pathlib
import subprocess

from attributions import core_program

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def arguments(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=pathlib.Path, default=ROOT / "../shared/eval/corpora")
    parser.add_argument("--cache", type=pathlib.Path, default=ROOT / "build/antecedents", help="for what is built")
    parser.add_argument("--check", action="store_true", help="write nothing")
    return parser.parse_args()


def build(cache):
    """-> the program's path"""
    return core_program.build(ROOT, cache, "speaker_evidence")


def names_of(program, kind):
    """kind: clues, ways or signs -> their names, by number"""
    return subprocess.run([program, f"--{kind}"], capture_output=True, text=True, check=True).stdout.split()
