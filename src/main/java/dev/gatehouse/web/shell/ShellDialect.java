package dev.gatehouse.web.shell;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * What every template may use: {@code #shell}, {@code #time}, {@code #money}, {@code #tones}, {@code #form}. Expression
 * objects and not model attributes, so that error pages have them too and nobody's attribute hides them.
 */
@Component
class ShellDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> objects;

    ShellDialect(Shell shell, UserTime time, Money money, Tones tones, FormFields form) {
        objects = Map.of("shell", shell, "time", time, "money", money, "tones", tones, "form", form);
    }

    @Override
    public String getName() {
        return "Gatehouse";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return objects.get(name);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
