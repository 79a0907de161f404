package dev.gatehouse.team;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be like, and how it is kept. */
@Component
public class Passwords {

    public static final int SHORTEST = 10;

    /** BCrypt reads no further; a longer password would be silently cut. */
    private static final int LONGEST_BYTES = 72;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodys = encoder.encode("the password of nobody");

    /**
     * @param field the form's field, named in the refusal
     * @throws Refused when it is too short, too long, or the login itself
     */
    String encode(String field, String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refused(field, "team.password.short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Refused(field, "team.password.long", LONGEST_BYTES);
        }
        if (password.toLowerCase(Locale.ROOT).equals(login)) {
            throw new Refused(field, "team.password.login");
        }
        return encoder.encode(password);
    }

    boolean matches(String password, String encoded) {
        return encoder.matches(password, encoded);
    }

    /** Takes as long as {@link #matches}, so that a name without a user cannot be told by the time it takes. */
    void matchNobody(String password) {
        encoder.matches(password, nobodys);
    }
}
