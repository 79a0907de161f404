package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole stacks typed from the blank wizard, resource by resource: built until everything is ready, and taken away. */
@Tag("browser")
@ExtendWith(InBrowser.class)
@Timeout(300)
class BlankWizardWalkTest {

    private static final String REGION = "ap-northeast-2";

    private final Browsing browsing;
    private final Page page;

    BlankWizardWalkTest(Browsing browsing) {
        this.browsing = browsing;
        this.page = browsing.window(Locale.ENGLISH);
    }

    @Test
    void webServersInTwoZonesWithAllThatTheyNeed() {
        lives("shop", 43, stack -> {
            new HaWebNetworkSetUp(stack, new StackSetUp(stack)).all();
            new HaWebServersSetUp(stack).all();
        });
    }

    @Test
    void anApiWithItsCiServerAndItsDatabase() {
        lives("office", 15, stack -> new ApiAndCiSetUp(stack, new StackSetUp(stack)).all());
    }

    private void lives(String name, int resources, Consumer<StackPages> typed) {
        try (InstantAws aws = new InstantAws(browsing.panel())) {
            Map<String, List<String>> account = aws.everything(REGION);
            StackPages stack = StackPages.create(page, name, REGION);
            typed.accept(stack);

            PlanPage plan = stack.plan();
            assertThat(plan.count("CREATE")).isEqualTo(resources);
            assertThat(aws.refused(plan.approve("All of it is new").awaitSuccess()))
                    .isEmpty();
            assertThat(stack.plan().at()).containsText("Nothing to do");

            assertThat(aws.refused(stack.tearDown(name).awaitSuccess())).isEmpty();
            assertThat(aws.everything(REGION)).isEqualTo(account);
            stack.remove(name);
        }
    }
}
