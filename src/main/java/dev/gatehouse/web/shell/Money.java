package dev.gatehouse.web.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes amounts for whoever is reading, as {@code #money} in templates. Small prices keep the digits that matter. */
@Component
public class Money {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int DIGITS_BELOW_A_CENT = 4;

    /** Such as {@code $43.07}, or {@code $0.0045} where cents would hide it. */
    public String usd(BigDecimal amount) {
        boolean tiny = amount.signum() != 0 && amount.abs().compareTo(CENT) < 0;
        return currency("USD", amount, tiny ? DIGITS_BELOW_A_CENT : 2);
    }

    /** An hourly price, where the third digit counts: {@code $0.059}. */
    public String usdPerHour(BigDecimal amount) {
        return currency("USD", amount, Math.clamp(amount.stripTrailingZeros().scale(), 2, DIGITS_BELOW_A_CENT));
    }

    public String krw(BigDecimal amount) {
        return currency("KRW", amount, 0);
    }

    private static String currency(String code, BigDecimal amount, int digits) {
        Locale locale = LocaleContextHolder.getLocale();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(code));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
