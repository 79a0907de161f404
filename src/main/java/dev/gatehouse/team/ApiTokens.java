package dev.gatehouse.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people make API tokens, and tells whose a token is. What breaks a rule is {@link Refused}. */
@Service
@Transactional
public class ApiTokens {

    public static final int MOST_DAYS = 365;

    /** More are hardly ever told apart, and each is one more to lose. */
    static final int MOST_HOLDING = 50;

    private static final int LONGEST_NAME = 60;

    /** How exactly the last use is remembered: not each request shall write to the database. */
    private static final Duration USE_TO_THE = Duration.ofMinutes(1);

    /** A new token, and the only sight of its secret. */
    public record Made(ApiToken token, ApiSecret secret) {}

    /** A token that holds, and who acts through it. */
    public record Bearer(ApiToken token, User owner) {

        /** What the owner may do through it now. */
        public Role role() {
            return token.scope().roleFor(owner.role());
        }
    }

    private final TokenRows tokens;
    private final Users users;
    private final Clock clock;

    ApiTokens(TokenRows tokens, Users users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    /** Makes one that lets do no more than the person may do. */
    public Made make(Person by, TokenRequest asked) {
        TokenRequest request = new TokenRequest(name(asked.name()), asked.scope(), asked.stack(), asked.days());
        if (!by.may(request.scope().role())) {
            throw new Refused("scope", "token.scope.beyond");
        }
        if (request.days() < 1 || request.days() > MOST_DAYS) {
            throw new Refused("days", "token.days.range", MOST_DAYS);
        }
        Instant now = clock.instant();
        if (tokens.countHolding(by.id(), now) >= MOST_HOLDING) {
            throw new Refused("", "token.too-many", MOST_HOLDING);
        }
        ApiSecret secret = ApiSecret.random();
        Instant end = now.plus(Duration.ofDays(request.days()));
        return new Made(tokens.save(new ApiToken(by.id(), request, secret.hash(), now, end)), secret);
    }

    private static String name(String typed) {
        String name = Names.name(typed);
        if (name.length() > LONGEST_NAME) {
            throw new Refused("name", "token.name.long", LONGEST_NAME);
        }
        return name;
    }

    /** Somebody's, youngest first, those that hold no more included. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(UUID owner) {
        return tokens.findByOwnerOrderByCreatedAtDesc(owner);
    }

    /** Ends one of somebody's; empty if they have no such token. */
    public Optional<ApiToken> revoke(UUID owner, UUID id) {
        Optional<ApiToken> found =
                tokens.findById(id).filter(token -> token.owner().equals(owner));
        found.ifPresent(token -> token.revoke(clock.instant()));
        return found;
    }

    /** Who shows this secret; empty if it is none of ours, has ended, or its owner may not sign in. */
    public Optional<Bearer> bearer(String shown, String address) {
        if (!shown.startsWith(ApiSecret.PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Bearer> bearer = tokens.findByHash(new ApiSecret(shown).hash())
                .filter(token -> token.holds(now))
                .flatMap(token -> users.findById(token.owner())
                        .filter(user -> !user.disabled() && !user.invited())
                        .map(user -> new Bearer(token, user)));
        bearer.map(Bearer::token)
                .filter(token -> token.usedAt()
                        .map(last -> now.isAfter(last.plus(USE_TO_THE)))
                        .orElse(true))
                .ifPresent(token -> tokens.used(token.id(), now, address));
        return bearer;
    }
}
