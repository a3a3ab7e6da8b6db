// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"

#include <QJsonArray>

namespace ringi {

class StrictObject;

/// What a packet says about the message itself: bodies, pictures, attachments, signing keys.
/// Written and read in one place, so that neither side can forget a member. Part of snapshot.cpp's
/// work; no other file needs it.
namespace packet {

QJsonObject bodyJson(const Snapshot& snapshot);
/// Faults when a text is not the one the packet speaks of.
void readBody(StrictObject& json, const PacketTexts& texts, Snapshot& out);

QJsonArray imagesJson(const QList<EmbeddedFile>& images);
EmbeddedFile readImage(StrictObject& json);

QJsonArray filesJson(const QList<FileRef>& files);
FileRef readFile(StrictObject& json);

/// A list of one, or empty where there are none.
QJsonArray personalFilesJson(const std::optional<PersonalFilesSummary>& files);
PersonalFilesSummary readPersonalFiles(StrictObject& json);

QJsonObject headersJson(const ListHeaders& headers);
ListHeaders readHeaders(StrictObject& json);

QJsonArray dkimJson(const QList<DkimSnapshot>& keys);
DkimSnapshot readDkim(StrictObject& json);

} // namespace packet
} // namespace ringi
