package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.team.Role;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two people who edit the same resource see each other's change instead of losing one. */
@PanelTest
@Import(SetUpBench.class)
class TwoEditorsTest {

    @Autowired
    private SetUpBench bench;

    private Stack stack;

    @BeforeEach
    void aNewStack() throws Exception {
        stack = bench.stack();
    }

    @Test
    void chooseFieldByFieldAndLoseNothing() throws Exception {
        bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16", "tags[0].key", "Team", "tags[0].value", "a");
        String edit =
                SetUpBench.url(stack, "vpc") + "/" + bench.item(stack, "main").id();
        Editor anna = bench.somebody(Role.EDITOR, Locale.ENGLISH);
        Editor ben = bench.somebody(Role.EDITOR, Locale.ENGLISH);
        String[] fields = {"name", "cidr", "tags[0].key", "tags[0].value"};
        Map<String, String> annas = anna.open(edit).began(fields);
        Map<String, String> bens = ben.open(edit).began(fields);

        annas.put("name", "annas");
        annas.put("tags[0].value", "anna");
        assertThat(anna.submit(edit, annas).status()).isEqualTo(302);
        bens.put("cidr", "10.7.0.0/16");
        bens.put("tags[0].value", "ben");
        Editor.Page conflict = ben.submit(edit, bens);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.plain())
                .contains(
                        anna.user().signature() + " saved this while you were editing it",
                        "annas",
                        "10.7.0.0/16",
                        "both of you changed it");
        assertThat(bench.somebody(Role.EDITOR, Locale.KOREAN).submit(edit, bens).plain())
                .contains("편집하는 동안 " + anna.user().signature() + " 님이 저장했습니다.", "annas", "10.7.0.0/16", "두 사람 모두 변경함");
        Map<String, String> choice = new LinkedHashMap<>(bens);
        choice.put("_theirs", conflict.holds("_theirs"));
        choice.put("_choice.name", "theirs");
        choice.put("_choice.cidr", "mine");
        choice.put("_choice.tags[Team]", "mine");
        Editor.Page merged = ben.submit(edit + "/merge", choice);
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.holds("name")).isEqualTo("annas");
        assertThat(merged.holds("cidr")).isEqualTo("10.7.0.0/16");
        assertThat(merged.holds("tags[0].value")).isEqualTo("ben");

        Map<String, String> again = merged.began(fields);
        assertThat(ben.submit(edit, again).status()).isEqualTo(302);
        Item saved = bench.item(stack, "annas");
        assertThat(saved.spec().tags().values()).containsEntry("Team", "ben");
        assertThat(saved.generation()).isEqualTo(3);
    }

    @Test
    void chooseAgainWhenAThirdPersonSavedInTheMeantime() throws Exception {
        bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        String edit =
                SetUpBench.url(stack, "vpc") + "/" + bench.item(stack, "main").id();
        Map<String, String> mine = bench.editor().open(edit).began("name", "cidr");
        Map<String, String> theirs = new LinkedHashMap<>(mine);
        theirs.put("name", "second");
        bench.editor().submit(edit, theirs);
        mine.put("name", "third");
        mine.put("_theirs", "1");

        assertThat(bench.editor().submit(edit + "/merge", mine).status()).isEqualTo(409);
    }
}
