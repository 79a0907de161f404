package dev.gatehouse.web.api.tokens;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.ApiToken;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token in the list.
 *
 * @param stack the name of the only stack that it opens; null if it opens all, empty if its owner may no longer see it
 * @param state in which it is: {@code holds}, {@code expired}, {@code revoked}
 */
public record TokenLine(ApiToken token, @Nullable String stack, String state) {

    static TokenLine of(ApiToken token, Map<UUID, Stack> visible, Instant now) {
        String stack = token.stack()
                .map(id -> visible.containsKey(id) ? visible.get(id).name() : "")
                .orElse(null);
        return new TokenLine(token, stack, token.revoked() ? "revoked" : token.holds(now) ? "holds" : "expired");
    }

    public boolean holds() {
        return state.equals("holds");
    }

    /** The tone of the shell's parts. */
    public String tone() {
        return holds() ? "success" : "neutral";
    }
}
