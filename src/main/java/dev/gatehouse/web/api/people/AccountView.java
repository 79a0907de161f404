package dev.gatehouse.web.api.people;

import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.AwsAccount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An AWS account that stacks may be built in.
 *
 * @param number its twelve digits
 * @param roleArn the role that the panel assumes to reach it; left out if its own credentials do
 */
record AccountView(
        UUID id,
        String number,
        String name,
        String colour,
        boolean production,
        @Nullable String roleArn,
        UUID team) {

    static AccountView of(AwsAccount account) {
        return new AccountView(
                account.id(),
                account.number(),
                account.name(),
                Texts.write(account.colour()),
                account.production(),
                account.roleArn().orElse(null),
                account.team().id());
    }
}
