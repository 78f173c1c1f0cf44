"""shared/eval/score.py as a module, faster on long articles."""

import bisect
import importlib.util


def load(path):
    spec = importlib.util.spec_from_file_location("score", path)
    if not path.exists():
        raise SystemExit(f"{path} is missing: the scorer stands beside the directory of corpora")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def inside(tokens, spans, words_only=None):
        hit = set()
        for start, end in spans:
            i = bisect.bisect_left(tokens, (start, -1))
            while i < len(tokens) and tokens[i][1] <= end:
                hit.add(i)
                i += 1
        return hit if words_only is None else {i for i in hit if words_only[i]}

    module.inside = inside
    return module


def line(report):
    """The figures of the targets, in one line."""

    def f1(name):
        return f"{report[name]['f1']:.3f}"

    found = report["attributions"]
    return (
        f"found {f1('attributions')} (P {found['p']:.3f} R {found['r']:.3f}) direct {f1('attributions direct')} "
        f"other {f1('attributions other')} exact {f1('attributions exact')} "
        f"source {report['attributions: source']['share']:.3f} "
        f"alpha {report['alpha']['alpha']:.3f} tokens {f1('source tokens')}/{f1('cue tokens')}/{f1('content tokens')}"
    )
