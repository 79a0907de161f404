package dev.gatehouse.sandbox.ec2;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** User data as it travels: base64 of at most 16 KB. */
final class UserData {

    private static final int MOST = 16_384;

    private UserData() {}

    static void check(@Nullable String base64) {
        if (base64 == null) {
            return;
        }
        try {
            if (Base64.getMimeDecoder().decode(base64).length > MOST) {
                throw Parameters.invalid("User data is limited to 16384 bytes");
            }
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("Invalid BASE64 encoding of user data.");
        }
    }
}
