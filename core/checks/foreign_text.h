// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/leak_finder.h"
#include "campaign/recipient.h"
#include "checks/message_templates.h"

#include <array>
#include <vector>

namespace ringi {

/// A recipient whose values are brought into form once, however many texts they stand in.
class FormedRow final {
public:
    explicit FormedRow(const Recipient& recipient);

    [[nodiscard]] const Recipient& recipient() const { return m_recipient; }
    /// `decoded`: percent-encoded octets as text.
    const LeakText& form(const MergePiece& piece, bool decoded);

private:
    const Recipient& m_recipient;
    std::array<std::vector<std::optional<LeakText>>, 2> m_forms; ///< by column
    LeakText m_fallback;
};

/// One of a message's texts, to be searched for other people's values for every recipient.
///
/// What is the same for everybody is brought into form and looked at once. For a recipient only
/// what their values bring is looked at: the value, and around it as many characters as the
/// longest value that is looked for has; so every place is looked at, and few twice. Of HTML, what
/// people read and what stands in tags (link targets, alternative texts) are two texts. Where there
/// is percent-encoded text, it is looked at as it stands and decoded.
class ForeignText final {
public:
    struct Hit {
        LeakFinder::Suspicion found;
        QString needle;       ///< what stands there, in form
        bool isFixed = false; ///< in what is the same for everybody

        friend bool operator==(const Hit&, const Hit&) = default;
    };

    ForeignText(const MessageTemplate& source, const QStringList& fields);

    [[nodiscard]] const MessageText& source() const { return m_source; }
    /// Once, before look(), with the same finder.
    void lookAtFixed(const LeakFinder& finder);
    /// Every place of somebody else's value in this recipient's text; some twice.
    void look(const LeakFinder& finder, FormedRow& row,
              const std::function<void(const Hit&)>& visit) const;

private:
    static constexpr int kStreams = 2; ///< what is read; what stands in tags

    struct Stretch {
        LeakText form;
        QList<Hit> hits = {};
    };
    struct Fixed {
        /// By stream; decoded or not.
        std::array<std::array<Stretch, 2>, kStreams> stretches;
        bool hasPercent = false;
        bool endsInTag = false;
    };
    struct Piece {
        const MergePiece* merge; ///< of a value or a fallback
        const Fixed* fixed;
    };
    class Window;
    friend class Window;

    [[nodiscard]] bool isSettled(const Fixed& fixed, const LeakText& form,
                                 const LeakFinder::Suspicion& found) const;
    [[nodiscard]] bool isFirst(const Fixed& fixed) const;
    [[nodiscard]] bool isLast(const Fixed& fixed) const;

    MessageText m_source;
    BoundTemplate m_bound;
    std::vector<Fixed> m_fixed;
};

} // namespace ringi
