#include "findings/goals.hpp"

namespace sayso {

FoundGoals find_goals(const Article&, const std::vector<Attribution>&) { return {}; }

}  // namespace sayso
