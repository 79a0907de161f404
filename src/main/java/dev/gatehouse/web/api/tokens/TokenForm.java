package dev.gatehouse.web.api.tokens;

import dev.gatehouse.team.TokenScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed to make a token. */
public class TokenForm {

    private static final int USUAL_DAYS = 90;

    private String name = "";
    private TokenScope scope = TokenScope.READ;
    private @Nullable UUID stack;
    private int days = USUAL_DAYS;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public TokenScope getScope() {
        return scope;
    }

    public void setScope(TokenScope scope) {
        this.scope = scope;
    }

    /** The only stack that it opens; null for all. */
    public @Nullable UUID getStack() {
        return stack;
    }

    public void setStack(@Nullable UUID stack) {
        this.stack = stack;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
