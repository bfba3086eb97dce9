package vn.motcua.reporting.catalogue;

import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The language in which a user reads names. */
enum Language {
    VI("vi"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Vietnamese, unless the Accept-Language header prefers English. */
    static Language of(HttpHeaders headers) {
        for (var locale : headers.getAcceptableLanguages()) {
            for (var language : values()) {
                if (language.tag.equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return VI;
    }

    String tag() {
        return tag;
    }

    /** The name to show; the Vietnamese one where there is no English one. */
    String name(String vietnamese, @Nullable String english) {
        return this == EN && english != null ? english : vietnamese;
    }
}
