package dev.gatehouse.web.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds every {@code messages/**.properties} on the classpath, so that a new area brings its texts by being there. */
public final class MessageBundles {

    private static final String ROOT = "messages/";
    private static final String SUFFIX = ".properties";

    private MessageBundles() {}

    /** Base names such as {@code messages/kinds/subnet}, without languages. */
    public static List<String> baseNames() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*" + SUFFIX);
            return Stream.of(found)
                    .map(MessageBundles::baseName)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String baseName(Resource resource) {
        try {
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf("/" + ROOT) + 1, url.length() - SUFFIX.length());
            return Languages.SUPPORTED.stream()
                    .map(language -> "_" + language.getLanguage())
                    .filter(name::endsWith)
                    .findFirst()
                    .map(ending -> name.substring(0, name.length() - ending.length()))
                    .orElse(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
