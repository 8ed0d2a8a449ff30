// How built pages are held against the HTML standard; a rule that is switched off says why.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    "doctype-style": "off", // upper or lower case: the standard takes both
    "input-missing-label": "off", // axe looks at those that are shown; Material's two toggles never are
    "long-title": "off", // a headline is as long as it is
    "no-trailing-whitespace": "off", // templates leave blank lines; nobody sees them
    "require-sri": ["error", { target: "crossorigin" }], // files of the site itself need no checksum
    "unique-landmark": "off", // axe looks at those that are shown; Material has two contents and shows one
    "valid-id": ["error", { relaxed: true }], // HTML takes any id without spaces; Material's begin with underscores
    "wcag/h32": "off", // no submit button: the switch of the theme and the search answer at once
  },
};
