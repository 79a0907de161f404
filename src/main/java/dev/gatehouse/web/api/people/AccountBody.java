package dev.gatehouse.web.api.people;

import dev.gatehouse.net.Malformed;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.AccountColour;
import dev.gatehouse.team.AccountDetails;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an AWS account is to be.
 *
 * @param number its twelve digits, which stay
 * @param colour {@code slate} if left out
 * @param team of which the members may use it
 */
record AccountBody(
        @Nullable String number,
        @Nullable String name,
        @Nullable String colour,
        boolean production,
        @Nullable String roleArn,
        @Nullable UUID team) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** Throws {@link Malformed} if the colour is none. */
    AccountDetails details() {
        AccountColour chosen =
                colour == null ? AccountColour.SLATE : (AccountColour) Texts.read(AccountColour.class, colour);
        return new AccountDetails(
                Objects.requireNonNullElse(number, ""),
                Objects.requireNonNullElse(name, ""),
                chosen,
                production,
                Objects.requireNonNullElse(roleArn, ""),
                Objects.requireNonNullElse(team, NOBODY));
    }
}
