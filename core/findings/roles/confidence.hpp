// How likely a linked attribution is to hold, calibrated on articles that the network was not trained on.
#pragma once

#include "findings/roles/links.hpp"

namespace sayso::roles {

// Between 0 and 1.
float confidence(const Head& head, const reader::Stretch& stretch, const Labels& labels, const Link& link);

}  // namespace sayso::roles
