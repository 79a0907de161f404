package dev.gatehouse.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.team.SignedIn;
import dev.gatehouse.web.shell.Notice;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

/** What a session holds can be read by another panel, and by the next release of it. */
class SessionBytesTest {

    private final SessionBytes bytes = new SessionBytes();

    @Test
    void whoSignedInIsWrittenInAFormOfOurOwn() {
        SignedIn kim = new SignedIn(UUID.randomUUID(), "kim@example.com", 7);
        byte[] written = bytes.write(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(kim, null, List.of())));

        assertThat(new String(written, StandardCharsets.ISO_8859_1)).doesNotContain("springframework");
        assertThat(bytes.read(written)).isInstanceOfSatisfying(SecurityContext.class, context -> {
            assertThat(context.getAuthentication().getPrincipal()).isEqualTo(kim);
            assertThat(context.getAuthentication().isAuthenticated()).isTrue();
        });
    }

    @Test
    void theCsrfTokenComesBack() {
        byte[] written = bytes.write(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a-token"));

        assertThat(bytes.read(written))
                .isInstanceOfSatisfying(
                        CsrfToken.class, token -> assertThat(token.getToken()).isEqualTo("a-token"));
    }

    @Test
    void whatTheNextPageIsToSayComesBack() {
        FlashMap flash = new FlashMap();
        flash.put(Notice.ATTRIBUTE, Notice.of(Notice.Tone.SUCCESS, "saved", "main"));
        flash.setTargetRequestPath("/stacks");
        flash.addTargetRequestParam("tab", "all");
        flash.startExpirationPeriod(60);

        assertThat(bytes.read(bytes.write(new CopyOnWriteArrayList<>(List.of(flash)))))
                .isEqualTo(List.of(flash));
    }

    @Test
    void whatDoesNotBelongThereIsLeftOut() {
        assertThat(bytes.read(bytes.write(new File("/etc/passwd")))).isNull();
        assertThat(bytes.read(new byte[] {99, 1, 2})).isNull();
        assertThat(bytes.read(new byte[0])).isNull();
    }
}
