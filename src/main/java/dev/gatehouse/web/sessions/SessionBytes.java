package dev.gatehouse.web.sessions;

import dev.gatehouse.team.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * What a session holds, as bytes. Who signed in and the CSRF token are written in forms of our own, each with its number, so
 * that panels of two releases read each other's; the rest is Java's, read only where it is of a class that belongs there. What
 * cannot be read is not there: at worst somebody signs in again.
 */
final class SessionBytes {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);

    private static final int SIGNED_IN = 1;
    private static final int CSRF = 2;
    private static final int SERIALIZED = 3;

    private static final ObjectInputFilter WHAT_BELONGS_THERE = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxbytes=5000000;dev.gatehouse.**;java.lang.*;java.math.*;java.time.*;java.util.*;"
                    + "java.util.concurrent.*;org.springframework.util.*;org.springframework.web.servlet.FlashMap;!*");

    byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            if (value instanceof SecurityContext context
                    && context.getAuthentication() != null
                    && context.getAuthentication().getPrincipal() instanceof SignedIn somebody) {
                write(somebody, out);
            } else if (value instanceof CsrfToken token) {
                write(token, out);
            } else {
                out.writeByte(SERIALIZED);
                new ObjectOutputStream(out).writeObject(value);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(value.getClass() + " cannot be kept in a session", unwritable);
        }
        return bytes.toByteArray();
    }

    private static void write(SignedIn somebody, DataOutputStream out) throws IOException {
        out.writeByte(SIGNED_IN);
        out.writeUTF(somebody.id().toString());
        out.writeUTF(somebody.login());
        out.writeLong(somebody.epoch());
    }

    private static void write(CsrfToken token, DataOutputStream out) throws IOException {
        out.writeByte(CSRF);
        out.writeUTF(token.getHeaderName());
        out.writeUTF(token.getParameterName());
        out.writeUTF(token.getToken());
    }

    @Nullable
    Object read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readByte();
            return switch (form) {
                case SIGNED_IN -> signedIn(in);
                case CSRF -> new DefaultCsrfToken(in.readUTF(), in.readUTF(), in.readUTF());
                case SERIALIZED -> serialized(in);
                default -> throw new IOException("form " + form + " is of a newer release");
            };
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            LOG.info("Something in a session cannot be read and is left out: {}", unreadable.toString());
            return null;
        }
    }

    private static SecurityContext signedIn(DataInputStream in) throws IOException {
        SignedIn somebody = new SignedIn(UUID.fromString(in.readUTF()), in.readUTF(), in.readLong());
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(somebody, null, List.of()));
    }

    private static Object serialized(DataInputStream in) throws IOException, ClassNotFoundException {
        ObjectInputStream objects = new ObjectInputStream(in);
        objects.setObjectInputFilter(WHAT_BELONGS_THERE);
        return objects.readObject();
    }
}
