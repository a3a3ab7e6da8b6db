// SPDX-License-Identifier: Apache-2.0
#include "delivery/rehearsal_maker.h"

#include "base/crypto.h"

namespace ringi {

Result<RehearsalMaker> RehearsalMaker::make(const Snapshot& snapshot, const CampaignFiles& files,
                                            const DkimSigner& signer)
{
    const QByteArray seed = crypto::sha256("ringi-rehearsal-1\n" + snapshot.subject.toUtf8());
    auto letters = LetterMaker::make(snapshot, seed, files, signer);
    if (!letters)
        return failure(letters);
    return RehearsalMaker(*std::move(letters));
}

Result<RehearsalLetter> RehearsalMaker::letter(const Recipient& recipient,
                                               const std::optional<MailFile>& file,
                                               Moment now) const
{
    auto letter = m_letters.letter({recipient, file, recipient.ordinal}, now);
    if (!letter)
        return failure(letter);
    return RehearsalLetter(std::move(letter->envelope), std::move(letter->message));
}

} // namespace ringi
