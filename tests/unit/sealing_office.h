// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/sealed_campaign.h"

#include <map>

namespace ringi::test {

/// People with real keys round the sample campaign. Aiko wrote it and Lena keeps the list, as
/// sampleSnapshot() says; Ben, Chie and Dan only approve.
class SealingOffice final {
public:
    static constexpr PersonId kAiko{3};
    static constexpr PersonId kLena{4};
    static constexpr PersonId kBen{10};
    static constexpr PersonId kChie{11};
    static constexpr PersonId kDan{12};

    SealingOffice();

    [[nodiscard]] const QByteArray& publicKey(PersonId person) const;
    /// What that person states after a whole review, an hour after submission and a second per id.
    [[nodiscard]] SealStatement statement(const Snapshot& snapshot, PersonId approver) const;
    [[nodiscard]] Seal seal(const Snapshot& snapshot, PersonId approver) const;
    /// A signature over exactly this, whoever it speaks of, with that person's key.
    [[nodiscard]] Seal forge(const SealStatement& statement, PersonId signer) const;
    /// All that a store holds about the snapshot, with these seals; all five may approve.
    [[nodiscard]] SealEvidence evidence(const Snapshot& snapshot,
                                        const QList<PersonId>& approvers) const;

private:
    std::map<PersonId, crypto::KeyPair> m_keys;
};

} // namespace ringi::test
