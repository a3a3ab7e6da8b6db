// SPDX-License-Identifier: Apache-2.0
#include "people/person_code.h"

namespace ringi {
namespace {

bool isRecent(const PersonCode& code, Moment now)
{
    return code.lastWrongAt && now < *code.lastWrongAt + kWrongCodeWait;
}

} // namespace

bool mustWait(const PersonCode& code, Moment now)
{
    return code.wrong >= kMostWrongCodes && isRecent(code, now);
}

PersonCode withWrongCode(PersonCode code, Moment now)
{
    code.wrong = isRecent(code, now) ? code.wrong + 1 : 1;
    code.lastWrongAt = now;
    return code;
}

} // namespace ringi
