package dev.gatehouse.web.api.tokens;

import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import dev.gatehouse.team.ApiToken;
import dev.gatehouse.team.ApiTokens;
import dev.gatehouse.team.ApiTokens.Made;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.TokenRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and ends tokens and writes it down, in one transaction. The secret is never among it. */
@Component
class TokenHistory {

    private final ApiTokens tokens;
    private final AuditPort audit;
    private final TransactionTemplate transactions;

    TokenHistory(ApiTokens tokens, AuditPort audit, TransactionTemplate transactions) {
        this.tokens = tokens;
        this.audit = audit;
        this.transactions = transactions;
    }

    Made make(Person by, TokenRequest request) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Made made = tokens.make(by, request);
            record(made.token(), "token.made", null, text(made.token()), by);
            return made;
        }));
    }

    Optional<ApiToken> revoke(Person by, UUID id) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<ApiToken> revoked = tokens.revoke(by.id(), id);
            revoked.ifPresent(token -> record(token, "token.revoked", null, null, by));
            return revoked;
        }));
    }

    private void record(ApiToken token, String action, @Nullable String before, @Nullable String after, Person by) {
        Author author = new Author(by.id(), by.signature(), by.address(), "");
        audit.record(new Deed(null, null, null, "token", token.name(), action, before, after, author, null));
    }

    /** A line for each field, as entries about people have them. */
    private static String text(ApiToken token) {
        return "role=" + token.scope().role() + "\nexpires-at=" + token.expiresAt();
    }
}
