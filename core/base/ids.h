// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace ringi {

/// A database id that cannot be mistaken for another table's. 0 means "none yet".
template <typename Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using PersonId = Id<struct PersonTag>;
using RelayId = Id<struct RelayTag>;
using SenderId = Id<struct SenderTag>;
using ListId = Id<struct ListTag>;
using CampaignId = Id<struct CampaignTag>;
using SealId = Id<struct SealTag>;
using LedgerId = Id<struct LedgerTag>;
using FileSetId = Id<struct FileSetTag>; ///< the files of a folder, taken in together
using DkimKeyId = Id<struct DkimKeyTag>;
using TemplateId = Id<struct TemplateTag>; ///< a campaign kept as a pattern for others

} // namespace ringi

template <typename Tag>
struct std::hash<ringi::Id<Tag>> {
    std::size_t operator()(ringi::Id<Tag> id) const noexcept
    {
        return std::hash<qint64>{}(id.value);
    }
};
