// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>

#include <array>

namespace ringi {

/// The screens of the sidebar, in its order (Ctrl+1 and on).
enum class PageId { Campaigns, Review, Lists, Delivery, Audit, Settings };

inline constexpr std::array kPageIds{PageId::Campaigns, PageId::Review, PageId::Lists,
                                     PageId::Delivery,  PageId::Audit,  PageId::Settings};

} // namespace ringi

Q_DECLARE_METATYPE(ringi::PageId)
