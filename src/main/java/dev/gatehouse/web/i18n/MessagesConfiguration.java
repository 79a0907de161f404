package dev.gatehouse.web.i18n;

import dev.gatehouse.web.security.CurrentPerson;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** Where texts come from, and whose language a request speaks. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource(@Value("${gatehouse.messages.strict:false}") boolean strict) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.addBasenames(MessageBundles.baseNames().toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        // One rule for every text: a single quote is written twice, whether it has arguments or not.
        messages.setAlwaysUseMessageFormat(true);
        return new StrictMessages(messages, strict);
    }

    @Bean
    LocaleResolver localeResolver(CurrentPerson currentPerson) {
        return new PersonLocaleResolver(currentPerson);
    }
}
