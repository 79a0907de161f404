package dev.gatehouse.web.security;

import dev.gatehouse.team.People;
import dev.gatehouse.team.Preferences;
import dev.gatehouse.team.SignedIn;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Takes over the browser's time zone from the sign-in form of somebody who has not chosen one yet. */
@Component
class FirstZone {

    private final People people;

    FirstZone(People people) {
        this.people = people;
    }

    void remember(Authentication authentication, @Nullable String zone) {
        if (zone == null || zone.isEmpty() || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return;
        }
        people.find(signedIn.id())
                .filter(user -> user.preferences().zone() == null)
                .ifPresent(user -> people.prefer(user.id(), inZone(user.preferences(), zone)));
    }

    private static Preferences inZone(Preferences preferences, String zone) {
        try {
            return new Preferences(preferences.language(), ZoneId.of(zone), preferences.theme());
        } catch (DateTimeException browserOnlyZone) {
            return preferences;
        }
    }
}
