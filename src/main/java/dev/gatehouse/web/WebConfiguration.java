package dev.gatehouse.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every controller may rely on. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final List<HandlerMethodArgumentResolver> arguments;
    private final UnprocessableForms unprocessableForms;

    WebConfiguration(List<HandlerMethodArgumentResolver> arguments, UnprocessableForms unprocessableForms) {
        this.arguments = arguments;
        this.unprocessableForms = unprocessableForms;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(arguments);
    }

    /** Forms say themselves what is wrong with them, see {@link UnprocessableForms}; no annotation is looked for. */
    @Override
    public Validator getValidator() {
        return new NothingToValidate();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(unprocessableForms);
    }

    private static final class NothingToValidate implements Validator {

        @Override
        public boolean supports(Class<?> type) {
            return true;
        }

        @Override
        public void validate(Object target, Errors errors) {}
    }
}
