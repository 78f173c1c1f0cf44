"""Programs of the core that show it articles as the core sees them: they are built here, and fed."""

import json
import subprocess


def build(root, folder, target, **weights):
    """Builds a program in `folder`, with these weights files (encoder, role, goal) for those of the repository.
    -> its path"""
    given = [f"-DSAYSO_{kind.upper()}_WEIGHTS={path.resolve()}" for kind, path in weights.items()]
    for command in (
        ["cmake", "-S", root, "-B", folder, "-DCMAKE_BUILD_TYPE=Release", *given],
        ["cmake", "--build", folder, "--target", target, "-j2"],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, command))} failed:\n{(done.stdout + done.stderr)[-2000:]}")
    return folder / target


def fed(program, rows):
    """What a program writes of rows, in bytes."""
    feed = "".join(json.dumps(row) + "\n" for row in rows)
    done = subprocess.run([program], input=feed.encode(), capture_output=True)
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return done.stdout


def output(program, texts):
    """What a program writes of texts, in bytes."""
    return fed(program, [{"text": text} for text in texts])


def answers(program, rows):
    """What a program that answers in JSON says of each row."""
    return [json.loads(line) for line in fed(program, rows).splitlines()]
