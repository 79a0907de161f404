package dev.gatehouse.web.api.people;

import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.User;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param role {@code viewer}, {@code editor}, {@code operator} or {@code administrator}
 * @param invited whether no password was chosen yet
 */
record UserView(
        UUID id,
        String login,
        String name,
        String role,
        boolean disabled,
        boolean invited,
        @Nullable Instant signedInAt) {

    static UserView of(User user) {
        return new UserView(
                user.id(),
                user.login(),
                user.name(),
                Texts.write(user.role()),
                user.disabled(),
                user.invited(),
                user.signedInAt().orElse(null));
    }
}
