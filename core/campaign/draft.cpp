// SPDX-License-Identifier: Apache-2.0
#include "campaign/draft.h"

namespace ringi {

using namespace Qt::StringLiterals;

QString bodyFormName(BodyForm form)
{
    switch (form) {
    case BodyForm::Plain: return u"plain"_s;
    case BodyForm::Rich: return u"rich"_s;
    case BodyForm::Html: return u"html"_s;
    }
    return {};
}

Result<BodyForm> bodyFormFromName(const QString& name)
{
    for (const auto form : {BodyForm::Plain, BodyForm::Rich, BodyForm::Html}) {
        if (name == bodyFormName(form))
            return form;
    }
    return failure(ErrorCode::InvalidInput, u"form"_s);
}

} // namespace ringi
