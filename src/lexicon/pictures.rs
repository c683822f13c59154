//! The words of picture credits and captions, in lower case.

/// Agencies, libraries and other sources that are a credit when they stand alone. Sorted.
pub(crate) const AGENCIES: &[&str] = &[
    "aap", "abc news", "afp", "alamy", "alamy stock photo", "anadolu", "anadolu agency", "anadolu via getty images",
    "ani", "ansa", "ap", "ap photo", "associated press", "bbc", "bbc news", "belga", "bernama", "bloomberg",
    "canadian press", "cbc", "cbc news", "cnn", "contributed", "corbis", "courtesy", "courtesy photo", "dpa", "efe",
    "epa", "epa-efe", "epa/efe", "facebook", "file", "file image", "file photo", "flickr", "getty", "getty image",
    "getty images", "getty images asiapac", "getty images europe", "getty images north america",
    "getty images south america", "getty images/istockphoto", "handout", "imago", "instagram", "istock", "istockphoto",
    "kyodo", "library image", "nasa", "noaa", "noaa/spc", "npr", "nurphoto", "pa", "pa archive", "pa images",
    "pa media", "pa wire", "pexels", "pixabay", "pool", "postmedia", "postmedia news", "press association", "pti",
    "reuters", "rex", "rex features", "ritzau scanpix", "rnz", "screengrab", "screenshot", "shutterstock", "sipa",
    "social media", "splash news", "stock image", "stock photo", "stringer", "submitted", "supplied", "tass", "tiktok",
    "twitter", "unsplash", "upi", "wikimedia", "wikimedia commons", "wikipedia", "xinhua", "yonhap", "youtube", "zuma",
    "zuma press",
];

/// What says that a picture and its maker follow.
pub(crate) const LABELS: &[&str] = &[
    "photo", "photos", "photograph", "photographs", "image", "images", "picture", "pictures", "pic", "pics", "credit",
    "credits", "photo credit", "photo credits", "image credit", "picture credit", "video credit", "photo illustration",
    "illustration", "graphic", "graphics", "image source", "photo source", "photo courtesy", "courtesy", "screenshot",
    "caption credit",
];

/// Words in the brackets after a caption that make them a credit.
pub(crate) const WORDS: &[&str] = &[
    "photo", "photos", "photograph", "image", "images", "picture", "pictures", "pic", "credit", "stringer", "courtesy",
    "handout", "screengrab", "screenshot", "archive", "getty", "shutterstock", "istock", "supplied", "unsplash",
    "reuters", "afp",
];

/// How captions start.
pub(crate) const OPENINGS: &[&str] = &[
    "watch: ", "watch above: ", "file - ", "file – ", "file — ", "file photo", "file image", "file picture",
    "pictured ", "pictured: ", "above: ", "below: ", "caption: ", "photo caption", "image caption", "image source",
    "media caption", "in this photo", "in this image", "in this picture", "in this file", "this photo ",
    "this combination of", "this undated photo", "this image ",
];
