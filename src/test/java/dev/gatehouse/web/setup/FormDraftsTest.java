package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.team.Role;
import dev.gatehouse.wizard.Draft;
import dev.gatehouse.wizard.Drafts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is typed and not saved yet: kept for whom it belongs to, and for nobody else. */
@PanelTest
@Import(SetUpBench.class)
class FormDraftsTest {

    @Autowired
    private SetUpBench bench;

    @Autowired
    private Drafts drafts;

    private Stack stack;

    @BeforeEach
    void aNewStack() throws Exception {
        stack = bench.stack();
    }

    @Test
    void takesOverNoDraftOfAnotherStackOrKindOrResource() throws Exception {
        Item saved = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        bench.editor()
                .submit(
                        url("vpc") + "/" + saved.id() + "/check",
                        SetUpBench.typed("name", "edited", "_generation", "1"));
        UUID begun = UUID.randomUUID();
        bench.editor().submit(url("vpc") + "/new/check", SetUpBench.typed("_draft", "" + begun, "name", "theirs"));
        String elsewhere = SetUpBench.url(bench.stack(), "vpc") + "/new";

        for (UUID other : List.of(begun, saved.id().value())) {
            Map<String, String> typed = SetUpBench.typed("_draft", "" + other, "name", "mine");
            for (String path : List.of(elsewhere + "/check", elsewhere, url("internet-gateway") + "/new/check")) {
                assertThat(bench.editor().submit(path, typed).status()).isEqualTo(404);
            }
            typed.put("_discard", "true");
            assertThat(bench.editor().submit(elsewhere, typed).status()).isEqualTo(404);
        }

        assertThat(drafts.of(stack.id())).extracting(Draft::name).containsExactlyInAnyOrder("edited", "theirs");
    }

    @Test
    void keepsWhatIsTypedForSomebodyElseToGoOnWith() throws Exception {
        UUID draft = UUID.randomUUID();
        Editor anna = bench.somebody(Role.EDITOR, Locale.ENGLISH);
        anna.submit(
                url("vpc") + "/new/check",
                SetUpBench.typed("_draft", draft.toString(), "name", "half", "cidr", "10.0.0"));

        Editor.Page step = bench.editor(Locale.KOREAN).open(url("vpc"));
        assertThat(step.plain()).contains("half", anna.user().name() + " 님의 초안");
        Editor.Page form = bench.editor(Locale.KOREAN).open(url("vpc") + "/new?draft=" + draft);
        assertThat(form.holds("cidr")).isEqualTo("10.0.0");
        assertThat(form.said("f-cidr")).contains("IPv4 블록이 아닙니다");
    }

    @Test
    void tellsThatSomebodyElseTypesInTheSameForm() throws Exception {
        Map<String, String> typed =
                SetUpBench.typed("_draft", UUID.randomUUID().toString(), "name", "half", "cidr", "10.0.0.0/16");
        Editor anna = bench.somebody(Role.EDITOR, Locale.ENGLISH);
        anna.submit(url("vpc") + "/new/check", typed);

        assertThat(bench.editor().submit(url("vpc") + "/new/check", typed).plain())
                .contains(anna.user().name() + " is typing in this very form as well");
    }

    @Test
    void keepsNoDraftOfANewOneThatWasSavedBeforeTheCheckArrived() throws Exception {
        Map<String, String> typed =
                SetUpBench.typed("_draft", UUID.randomUUID().toString(), "name", "main", "cidr", "10.0.0.0/16");
        bench.editor().submit(url("vpc") + "/new", typed);

        Map<String, String> earlier = new LinkedHashMap<>(typed);
        earlier.put("name", "mai");
        assertThat(bench.editor().submit(url("vpc") + "/new/check", earlier).status())
                .isEqualTo(200);
        assertThat(drafts.of(stack.id())).isEmpty();
    }

    @Test
    void keepsNoDraftOfAnEditThatWasSavedBeforeTheCheckArrivedButThoseOfOthersAndOfTheNextEdit() throws Exception {
        Item main = bench.save(stack, "vpc", "name", "main", "cidr", "10.0.0.0/16");
        String edit = url("vpc") + "/" + main.id();
        Map<String, String> typed = bench.editor().open(edit).began("name", "cidr");
        typed.put("name", "renamed");
        bench.editor().submit(edit, typed);

        typed.put("name", "rename");
        bench.editor().submit(edit + "/check", typed);
        assertThat(drafts.of(stack.id())).isEmpty();

        bench.somebody(Role.EDITOR, Locale.ENGLISH).submit(edit + "/check", typed);
        assertThat(drafts.of(stack.id())).hasSize(1);
        drafts.discard(main.id().value());

        Map<String, String> next = bench.editor().open(edit).began("name", "cidr");
        next.put("name", "renamed again");
        bench.editor().submit(edit + "/check", next);
        assertThat(drafts.of(stack.id())).extracting(Draft::name).containsExactly("renamed again");
    }

    @Test
    void forgetsADraftThatIsSavedDiscardedOrNoChange() throws Exception {
        Map<String, String> typed =
                SetUpBench.typed("_draft", UUID.randomUUID().toString(), "name", "main", "cidr", "10.0.0.0/16");
        bench.editor().submit(url("vpc") + "/new/check", typed);
        assertThat(drafts.of(stack.id())).extracting(Draft::name).containsExactly("main");
        bench.editor().submit(url("vpc") + "/new", typed);
        assertThat(drafts.of(stack.id())).isEmpty();

        String edit = url("vpc") + "/" + bench.item(stack, "main").id();
        Map<String, String> began = bench.editor().open(edit).began("cidr", "name", "dnsSupport");
        began.put("name", "other");
        bench.editor().submit(edit + "/check", began);
        assertThat(drafts.of(stack.id())).hasSize(1);
        began.put("_discard", "true");
        assertThat(bench.editor().submit(edit, began).location()).isEqualTo(edit);
        assertThat(drafts.of(stack.id())).isEmpty();
        assertThat(bench.editor().open(edit).holds("name")).isEqualTo("main");
    }

    private String url(String kind) {
        return SetUpBench.url(stack, kind);
    }
}
