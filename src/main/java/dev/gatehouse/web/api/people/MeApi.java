package dev.gatehouse.web.api.people;

import dev.gatehouse.resource.Texts;
import dev.gatehouse.team.ApiToken;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.security.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking, and what the token lets them do. */
@RestController
@RequestMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Section("People and accounts")
class MeApi {

    /**
     * Who is asking.
     *
     * @param role in which they act through this token: the lesser of the owner's role and the token's scope
     * @param token the token's name
     * @param stack the only stack that the token opens; left out if it opens all that its owner may use
     */
    record Me(
            UUID id,
            String login,
            String name,
            String role,
            String token,
            String scope,
            @Nullable UUID stack,
            Instant expiresAt) {}

    @GetMapping
    @Viewers
    @Explained("Read who is asking")
    Me read(Caller caller) {
        ApiToken token = caller.token();
        return new Me(
                caller.person().id(),
                caller.person().login(),
                caller.person().name(),
                Texts.write(caller.person().role()),
                token.name(),
                Texts.write(token.scope()),
                token.stack().orElse(null),
                token.expiresAt());
    }
}
