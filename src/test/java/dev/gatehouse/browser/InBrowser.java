package dev.gatehouse.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the browser, the same one to all, and keeps pictures of what the windows of a failed test showed. */
final class InBrowser implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(InBrowser.class);

    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Browsing resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return browsing(test);
    }

    private static Browsing browsing(ExtensionContext test) {
        return test.getRoot().getStore(HERE).computeIfAbsent(Browsing.class, none -> open(), Browsing.class);
    }

    private static Browsing open() {
        try {
            return Browsing.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Browsing browsing = browsing(test);
        if (test.getExecutionException().isPresent()) {
            List<Page> windows = browsing.windows();
            for (int i = 0; i < windows.size(); i++) {
                String name = "failed-" + test.getRequiredTestMethod().getName() + "-" + i + ".png";
                windows.get(i)
                        .screenshot(
                                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name)));
            }
        }
        browsing.closeWindows();
    }
}
