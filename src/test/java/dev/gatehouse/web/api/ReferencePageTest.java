package dev.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Surfer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PanelTest
class ReferencePageTest {

    @Autowired
    private Surfer surfer;

    @Test
    void tellsEachEndpointAndShapeInAPageWithoutScripts() throws Exception {
        String page = surfer.page("/docs/api");

        assertThat(page)
                .contains("GET /api/stacks/{stackId}", "Create a stack", "#shape-StackView", "id=\"shape-StackView\"")
                .doesNotContain("style=", "<script>");
        assertThat(surfer.page(Locale.KOREAN, "/docs/api")).contains("API 레퍼런스");
    }
}
