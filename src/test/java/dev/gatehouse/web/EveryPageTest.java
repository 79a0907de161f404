package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.AccountColour;
import dev.gatehouse.team.AccountDetails;
import dev.gatehouse.team.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every page of a stack, in both languages, before and after it is applied: whole, and without an untranslated key. */
@PanelTest
class EveryPageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Workbench bench;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Kinds kinds;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void isShownWhole(String language) throws Exception {
        Stack stack = bench.stack();
        UUID team = accounts.all().getFirst().team().id();
        accounts.add(new AccountDetails(stack.scope().account(), "Pages", AccountColour.TEAL, false, "", team));
        assertWhole(stack, language, List.of());

        new CacheServiceNetwork(bench, stack);
        assertWhole(stack, language, List.of());

        UUID run = bench.apply(stack).id();
        assertWhole(stack, language, List.of("/runs/" + run));

        bench.removeEverything(stack);
        assertWhole(stack, language, List.of());
    }

    private void assertWhole(Stack stack, String language, List<String> more) throws Exception {
        List<String> pages = new ArrayList<>(more);
        pages.addAll(List.of("", "/set-up", "/map", "/plan", "/runs", "/cost", "/history", "/teardown"));
        for (Kind<?> kind : kinds.all()) {
            pages.add("/set-up/" + kind.name());
            pages.add("/set-up/" + kind.name() + "/new");
        }
        for (Item item : inventory.items(stack.id())) {
            pages.add("/resources/" + item.id());
            if (item.isWanted()) {
                pages.add("/set-up/" + item.kind() + "/" + item.id());
            }
        }
        var signedIn = visitors.as(visitors.speaking(Locale.of(language)));
        for (String page : pages) {
            String path = "/stacks/" + stack.id() + page;
            MockHttpServletResponse shown =
                    mvc.perform(get(path).with(signedIn)).andReturn().getResponse();
            assertThat(shown.getStatus()).as(path).isIn(200, 302, 303);
            if (shown.getStatus() == 200) {
                assertThat(shown.getContentAsString())
                        .as(path)
                        .contains("<html lang=\"" + language)
                        .contains("</html>")
                        .doesNotContain("??");
            }
        }
    }
}
