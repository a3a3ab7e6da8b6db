// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/location.h"

#include <QSqlError>
#include <QString>

namespace ringi {

/// All that differs between the two engines. A value; any thread.
class Dialect final {
public:
    explicit Dialect(StoreLocation::Engine engine) : m_engine(engine) {}

    [[nodiscard]] bool isSqlite() const { return m_engine == StoreLocation::Engine::Sqlite; }
    /// Name of Qt's driver.
    [[nodiscard]] QString driver() const;
    /// Begins a transaction that keeps every other writer of this workspace waiting: writers take
    /// turns on both engines, so that "read, decide, write" is safe.
    [[nodiscard]] QStringList beginWriting() const;
    /// Begins a transaction that sees one moment of the database.
    [[nodiscard]] QString beginReading() const;
    /// A query for one row (one column, 0 or more) that says whether the table exists.
    [[nodiscard]] QString tableExists() const;
    /// Writes @id@, @int@, @bytes@, @none@, @table@ and @keyed@ in a migration as this engine
    /// spells them.
    [[nodiscard]] QString spell(QString migration) const;
    /// The engine's error in our words. The detail never holds a value that was stored.
    [[nodiscard]] Error translate(const QSqlError& error) const;

private:
    StoreLocation::Engine m_engine;
};

} // namespace ringi
