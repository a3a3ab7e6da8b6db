// SPDX-License-Identifier: Apache-2.0
#include "office/key_ring.h"

#include "office/office_context.h"
#include "people/identity.h"
#include "store/person_gateway.h"

namespace ringi {

QFuture<Result<Secret>> openKey(OfficeContext& context, PersonId person, Secret password)
{
    return context
        .read([person](Connection& connection) { return PersonGateway(connection).find(person); })
        .then(context.pool(),
              [password = std::move(password)](Result<Person> found) -> Result<Secret> {
                  if (!found)
                      return failure(found);
                  return unwrapKey(found->key, password);
              });
}

} // namespace ringi
