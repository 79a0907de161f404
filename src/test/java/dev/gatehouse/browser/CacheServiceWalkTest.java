package dev.gatehouse.browser;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole life of a network in the browser, read back by AWS CLI after each change. */
@Tag("browser")
@ExtendWith(InBrowser.class)
class CacheServiceWalkTest {

    @Test
    void isTypedIntoTheBlankWizard(Browsing browsing) {
        Page page = browsing.window(Locale.ENGLISH);
        StackPages stack = StackPages.create(page, "cache-service", "ap-northeast-2");

        new CacheServiceSetUp(stack).all();
    }
}
