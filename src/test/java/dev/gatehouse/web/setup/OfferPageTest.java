package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.PanelTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key that is made on the form of a key pair is seen once by who asked for it, and kept nowhere. */
@PanelTest
@Import(SetUpBench.class)
class OfferPageTest {

    private static final String PRIVATE = "-----BEGIN OPENSSH PRIVATE KEY-----";

    @Autowired
    private SetUpBench bench;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsThePrivateHalfOnceAndFillsThePublicOneIn() throws Exception {
        Stack stack = bench.stack();
        String form = SetUpBench.url(stack, "key-pair") + "/new";
        assertThat(bench.editor().open(form).html()).contains("name=\"_offer\" value=\"ed25519\"");

        Editor.Page once =
                bench.editor().submit(form, SetUpBench.typed("name", "mine", "keyName", "of kim", "_offer", "ed25519"));

        assertThat(once.status()).isEqualTo(200);
        assertThat(once.response().getHeader("Cache-Control")).contains("no-store");
        assertThat(once.html())
                .contains(PRIVATE, "download=\"id_ed25519\"", "chmod 600 id_ed25519")
                .doesNotContainPattern("<script(?![^>]*src=)");
        Matcher next = Pattern.compile("href=\"(" + Pattern.quote(form) + "\\?draft=[^\"]+)\"")
                .matcher(once.html());
        assertThat(next.find()).isTrue();

        Editor.Page begun = bench.editor().open(next.group(1));
        assertThat(begun.html()).contains("ssh-ed25519 AAAA").doesNotContain(PRIVATE);
        assertThat(begun.holds("keyName")).isEqualTo("of kim");
        assertThat(everyRow())
                .as("the whole database")
                .anyMatch(line -> line.contains("ssh-ed25519"))
                .noneMatch(line -> line.contains("PRIVATE KEY"));
    }

    private List<String> everyRow() {
        return jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream())
                .map(Object::toString)
                .toList();
    }

    @Test
    void makesAnotherKeyEachTimeAndNoneOfAnUnknownKind() throws Exception {
        Stack stack = bench.stack();
        String form = SetUpBench.url(stack, "key-pair") + "/new";
        Map<String, String> asked = SetUpBench.typed("name", "mine", "keyName", "mine", "_offer", "rsa");
        assertThat(bench.editor().submit(form, asked).html())
                .contains("BEGIN RSA PRIVATE KEY")
                .isNotEqualTo(bench.editor().submit(form, asked).html());
        assertThat(bench.editor(Locale.KOREAN).submit(form, asked).plain()).contains("어디에도 보관하지 않으므로");
        asked.put("_offer", "dsa");
        assertThat(bench.editor().submit(form, asked).status()).isEqualTo(422);
        assertThat(bench.editor().open(SetUpBench.url(stack, "vpc") + "/new").html())
                .doesNotContain("_offer");
    }
}
