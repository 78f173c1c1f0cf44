// Lines of a news page that are not the article: of each kind some wordings that line_shapes.def was written for
// (`seen`) and as many that it was not (`unseen`). A wording of several lines stands for as many paragraphs.

/** @typedef {{ seen: string[], unseen: string[], places?: string[], isSigned?: boolean }} Furniture */

/** @type {Record<string, Furniture>} */
export const furniture = {
  kicker: {
    seen: ['Politics', 'UK news', 'EXCLUSIVE', 'Opinion | Cities', 'World / Europe', 'Analysis', 'LONG READ'],
    unseen: ['Business', 'U.S. Politics', 'Crime & Courts', 'SPORT', 'Comment', 'Health', 'Local news', 'Transport'],
  },
  byline: {
    isSigned: true,
    seen: ['By Tom Li', 'BY TOM LI', 'By Tom Li and Rosa Hale', 'Words by Tom Li', 'Tom Li', 'Story by Tom Li'],
    unseen: [
      'By Sana O’Dell',
      'By TOM LI',
      'By Tom Li, Nils Lund and Rosa Hale',
      'Written by Jo van der Berg',
      'By: Tom Li',
    ],
  },
  'byline with role': {
    isSigned: true,
    seen: [
      'By Tom Li, Norland Correspondent',
      'Tom Li, transport correspondent',
      'From our correspondent',
      'AP reporter',
      'By Tom Li | Staff Writer',
    ],
    unseen: [
      'By Nils Lund Political editor',
      'Rosa Hale, Chief Reporter',
      'By Rosa Hale, for the Norland Times',
      'Staff Reporter',
      'Nils Lund | Education editor',
    ],
  },
  'byline with place': {
    isSigned: true,
    seen: [
      'Tom Li in Norland',
      'By Tom Li in Porto Vell',
      'Tom Li, Norland',
      'Tom Li in Norland and Rosa Hale in Harle',
    ],
    unseen: [
      'By Rosa Hale in Fell and agencies',
      'Nils Lund in Harle',
      'By Nils Lund, Harle',
      'Rosa Hale reporting from Porth',
    ],
  },
  dateline: {
    seen: ['NORLAND, March 3 (Reuters)', 'HARLE, Norland —', 'PORTO VELL (AP) —'],
    unseen: ['FELL, Norland, Nov. 12 –', 'HARLE (AFP)', 'PORTH, 3 March —'],
  },
  time: {
    seen: [
      '3 March 2025',
      'March 3, 2025',
      '2 hours ago',
      'Published: 3 March 2025',
      'Mon 3 Mar 2025 10.32 GMT',
      '10:32',
    ],
    unseen: [
      'Monday, March 3, 2025',
      '03/03/2025',
      'Published 14 hours ago',
      'Posted on 3rd March 2025 at 9:15am',
      '2025-03-03 10:32',
    ],
  },
  'update line': {
    seen: ['Updated 10:32', 'Last modified on Fri 3 Mar 2025 10.32 GMT', 'Updated: March 3, 2025 at 9:15 a.m. ET'],
    unseen: [
      'Last updated 2 hours ago',
      'Updated on 3 March 2025',
      'UPDATED 9:15 PM EST Mar. 3, 2025',
      'First published on Mon 3 Mar 2025 05.00 GMT',
    ],
  },
  'reading time': {
    seen: ['5 min read', '4 minute read', 'Reading time: 4 minutes'],
    unseen: ['3 mins read', 'Read time: 6 min', '7-minute read', '3 March 2025 · 5 min read'],
  },
  credit: {
    seen: [
      'Photo: Nils Lund',
      'Picture: Nils Lund/Norland Times',
      'Photograph: Nils Lund/Reuters',
      'Image source, Getty Images',
      'Photo by Nils Lund',
      'HARLE TIMES/WP',
    ],
    unseen: [
      'Image: Rosa Hale',
      'Credit: Rosa Hale',
      'Illustration by Rosa Hale',
      '(Photo by Rosa Hale/Getty Images)',
      'Photo courtesy of the Ruiz family',
      'Pic: Rosa Hale',
      'Nils Lund/Norland Times',
    ],
  },
  'agency credit': {
    seen: ['Getty Images', 'Reuters', 'AFP', 'PA Media', 'AP Photo/Nils Lund', 'Nils Lund/AFP/Getty Images'],
    unseen: [
      'EPA',
      'Rosa Hale/AP',
      'Alamy',
      'Bloomberg via Getty Images',
      'The Associated Press',
      'Shutterstock',
      '(AP Photo/Rosa Hale, File)',
    ],
  },
  'caption with credit': {
    seen: [
      'Mayor Ana Ruiz at the pier on Monday. Picture: Nils Lund',
      'The pier at Porth burned down in March. Photograph: Nils Lund/Reuters',
      'Ana Ruiz, right, at the town hall (Photo: Nils Lund)',
    ],
    unseen: [
      'Volunteers clear the beach at Fell on Sunday. Credit: Rosa Hale/AP',
      'Leo Marsh leaves the court. (Rosa Hale/Norland Times)',
      'The ferry has been out of service since June. Image: Getty Images',
      'The mill in 1961. AFP',
    ],
  },
  'caption without stop': {
    seen: [
      'The flooded yard at Fell on Sunday',
      'Ana Ruiz (right) with Tom Li at the opening of the pier',
      'The old mill, pictured in 1961',
      'File photo',
    ],
    unseen: [
      'Passengers waiting at Harle station on Monday morning',
      'Leo Marsh, left, and Ana Ruiz',
      'The pier before the fire (file photo)',
      'Image caption, The ferry has been out of service since June',
      'Rescue workers at the site of the crash',
    ],
  },
  'share bar': {
    seen: ['Share on Facebook', 'Share', 'Tweet', 'Copy link', 'Share this article', 'Facebook Twitter WhatsApp Email'],
    unseen: [
      'Share via email',
      'Facebook',
      'Share this story on X',
      'Email this article',
      'LinkedIn',
      'Share Tweet Pin Email',
      'Link copied!',
    ],
  },
  'share words': {
    seen: ['Print', 'Save', 'Save for later', 'Print this page', 'Gift this article', 'Bookmark'],
    unseen: ['Email', 'Save article', 'Send to a friend', 'Add to reading list', 'Like', 'Print this story'],
  },
  'newsletter box': {
    seen: [
      'Sign up to our newsletter',
      'Get the best of Norland in your inbox every morning',
      'Enter your email address',
      'Sign up for the Morning Briefing',
    ],
    unseen: [
      'Subscribe to our daily newsletter',
      'Sign up for free to get the week’s stories delivered to your inbox.',
      'Our morning email breaks down the key stories of the day, telling you what’s happening and why it matters',
      'Your email address',
      'Privacy Notice: Newsletters may contain info about charities, online ads, and content funded ' +
        'by outside parties.',
    ],
  },
  'related headline': {
    seen: [
      'Read more: Floods close three schools',
      'Related: How to vote in Harle',
      'SEE ALSO: Mayor says pier will close',
    ],
    unseen: [
      'READ MORE | Ferry crews to strike in May',
      'Also read: Why the mill burned',
      'More: Growers sue over seed',
      'RELATED STORY: Council votes on pier',
      'Don’t miss: Ten walks in Norland',
    ],
  },
  'related list': {
    seen: [
      'More on this story\nMayor says pier will close\nHow the fire spread\nFerry crews to strike in May',
      'Related articles\nGrowers: minister ‘sold us the seed’\nWhy the mill burned',
    ],
    unseen: [
      'You may also like\nTen walks in Norland\n‘We lost everything’: the night the river rose',
      'Related topics\nNorland\nTransport',
      'Read more\nFrost says tax will go\nWho is Ana Ruiz?',
    ],
  },
  'most read': {
    seen: ['Most read\n1. Mayor says pier will close\n2. Ferry crews to strike in May\n3. Ten walks in Norland'],
    unseen: [
      'Most popular\nWhy the mill burned\nFrost says tax will go',
      'Trending\nWho is Ana Ruiz?\nTen walks in Norland',
      'Recommended\nMinister Lena Frost says tax will go',
    ],
  },
  advertisement: {
    seen: ['ADVERTISEMENT', 'Advertisement', 'Advertising', 'Article continues after advertisement'],
    unseen: [
      'Sponsored',
      'Ad',
      'Advertisement - scroll to continue',
      'Skip advertisement',
      'Sponsored content',
      'Advert',
    ],
  },
  'story continues': {
    seen: ['Story continues below', 'Article continues below', 'Story continues after ad'],
    unseen: [
      'STORY CONTINUES BELOW ADVERTISEMENT',
      'Continue reading',
      'Scroll to continue',
      'The story continues below',
      'Continue reading the main story',
    ],
  },
  'cookie line': {
    seen: ['This site uses cookies', 'We use cookies to improve your experience. Find out more', 'Accept all cookies'],
    unseen: [
      'Manage cookie settings',
      'We and our partners use cookies to personalise content and ads.',
      'Cookie policy',
      'By continuing to use this site you agree to our use of cookies.',
      'Reject all',
    ],
  },
  'comments count': {
    seen: ['Comments 12', '12 comments', 'Comments (12)', 'No comments yet'],
    unseen: ['Comment', '1 Comment', 'View comments', '340 comments', 'Leave a comment', 'Show 12 comments'],
  },
  'comment section': {
    places: ['below'],
    seen: [
      'Comments (2)\nriverman\n2 hours ago\nThe mayor said she would fix it. She lied.\nReply\nJo ' +
        'P\n3 hours ago\nI want the pier gone.\nReply',
    ],
    unseen: [
      'Join the conversation\nSort by newest\nMartin_K\n1 day ago\nCouncil told us this would be ' +
        'done by Easter!\nLike\nReply',
      '2 comments\nAnn B says:\nMarch 3, 2025 at 9:15 am\nRuiz said it was safe. Nobody believes her.\nReply',
    ],
  },
  tags: {
    seen: ['Tags: pier, Norland, council', 'Topics: Norland, Transport', 'Topics', 'Filed under: Politics'],
    unseen: [
      'TAGS Norland Ana Ruiz pier',
      'Tagged: ferry, Harle',
      'Related tags: Norland',
      'Topics in this article',
      'More from: Norland, Harle',
    ],
  },
  copyright: {
    seen: [
      '© 2025 Norland Times',
      'All rights reserved',
      'Copyright 2025 The Norland Times. All rights reserved.',
      'This article was first published in the Norland Times.',
    ],
    unseen: [
      'Copyright © 2025 Harle Media Ltd',
      '© Norland Times',
      'This article originally appeared on the Harle Herald.',
      'This story was originally published March 3, 2025, 9:15 AM.',
      'This material may not be published, broadcast, rewritten or redistributed.',
    ],
  },
  contact: {
    seen: [
      'Do you have a story? Email news@norland.example',
      'Contact Tom Li at tom.li@norland.example',
      'Got a tip? Get in touch',
    ],
    unseen: [
      'Email: rosa.hale@harle.example',
      'Have you been affected by the fire? Tell us your story',
      'Do you know more? Contact our reporters',
      'tom.li@norland.example',
      'Send your news tips to tips@harle.example',
    ],
  },
  breadcrumb: {
    seen: ['Home > News > Politics', 'Home / World / Europe', 'News › Norland › Harle'],
    unseen: ['Home » Local » Harle', 'Home | News', 'Norland > Business > Ferries', 'You are here: Home > News'],
  },
  'skip and menu': {
    seen: ['Skip to content', 'Skip to main content', 'Menu', 'Back to top', 'Search'],
    unseen: [
      'Jump to comments',
      'Toggle navigation',
      'Skip past newsletter promotion',
      'Back to homepage',
      'after newsletter promotion',
      'Close',
    ],
  },
  'listen and watch': {
    seen: [
      'Listen to this article',
      'Watch: The moment the pier collapsed',
      'Listen 5 min',
      'VIDEO: Ferry runs aground',
    ],
    unseen: [
      'Listen to article',
      'WATCH | Mayor speaks on the pier',
      'This article is read by an automated voice',
      'Play video',
      'Watch live',
      '0:00 / 4:32',
    ],
  },
  gallery: {
    seen: ['View gallery', 'View image in fullscreen', '1 / 12', 'Gallery: The pier in pictures'],
    unseen: ['Open image in gallery', '12 photos', 'See all photos', 'Image 1 of 5', 'Slideshow', 'Show caption'],
  },
  'follow us': {
    seen: ['Follow us on X', 'Follow Tom Li on Twitter', 'Follow us on Facebook and Instagram', 'Like us on Facebook'],
    unseen: [
      'Follow @norlandtimes',
      'Follow the Norland Times on WhatsApp',
      'Find us on Facebook',
      'Join our WhatsApp channel',
      'Follow',
      'Follow this topic',
    ],
  },
  subscribe: {
    seen: [
      'Subscribe',
      'Subscribe now',
      'Already a subscriber? Log in',
      'Subscribe to continue reading',
      'Support our journalism',
    ],
    unseen: [
      'Become a member',
      'This article is for subscribers only',
      'Subscribe for £1 a month',
      'Start your free trial',
      'Support independent journalism',
      'You have 2 free articles left this month.',
      'Donate',
    ],
  },
  'sign in': {
    seen: ['Log in', 'Sign in', 'Register', 'Sign in or create an account'],
    unseen: [
      'Login',
      'Sign In | Register',
      'Create a free account',
      'My account',
      'Log out',
      'Please log in to read this article',
    ],
  },
  app: {
    seen: ['Download our app', 'Get the app', 'Open in app', 'Download the Norland Times app'],
    unseen: [
      'Get our free app on iOS and Android',
      'Read this story in the app',
      'Available on the App Store',
      'Get breaking news alerts on our app',
      'Turn on notifications',
    ],
  },
  poll: {
    seen: ['POLL: Should the pier close?', 'Poll\nShould the pier close?\nYes\nNo\nVote', 'Vote in our poll'],
    unseen: [
      'Take our poll',
      'Have your say: should the pier close?',
      'What do you think? Vote now',
      'View results',
      'READER POLL\nIs Ana Ruiz right?\nYes\nNo\nDon’t know',
    ],
  },
  correction: {
    seen: [
      'This article was amended on 3 March 2025 to correct the name of the pier.',
      'Correction: an earlier version of this article said that the pier was built in 1961.',
      'Editor’s note: This story has been updated.',
    ],
    unseen: [
      'This story has been updated to include a statement by the council.',
      'Correction, March 3: A previous version of this story misstated the age of Ana Ruiz.',
      'An earlier version of this article gave the wrong date for the vote.',
      'CORRECTION: The name of the mayor was misspelled in an earlier version.',
      'Update: This article has been updated with a comment from the ferry company.',
    ],
  },
  'reporting by': {
    seen: [
      'Reporting by Tom Li; editing by Rosa Hale',
      '(Reporting by Tom Li in Norland; Editing by Rosa Hale)',
      'Additional reporting by Nils Lund',
    ],
    unseen: [
      'Reporting by Nils Lund and Tom Li; Writing by Rosa Hale; Editing by Jo Berg',
      'Nils Lund contributed to this report.',
      'Associated Press writer Tom Li in Harle contributed to this report.',
      'With reporting by Rosa Hale',
      'Edited by: Rosa Hale',
    ],
  },
  'author box': {
    seen: [
      'About the author\nTom Li covers transport for the Norland Times.',
      'More from Tom Li',
      'Tom Li is a transport correspondent at the Norland Times. Follow him on X @tomli',
      'View all posts by Tom Li',
    ],
    unseen: [
      'About the Author\nRosa Hale is the education editor. She lives in Harle.',
      'More by Rosa Hale',
      'Read more from Rosa Hale',
      'See all stories by Nils Lund',
      'Rosa Hale is the Harle Herald’s political editor. Email her at rosa.hale@harle.example',
    ],
  },
  support: {
    seen: [
      'Support the Norland Times',
      'Your support makes all the difference.',
      'Help us keep our journalism free for everyone',
    ],
    unseen: [
      'Make a donation',
      'Contribute',
      'From the pier to the ferry, the Norland Times is there. Your donation makes it possible.',
      'Support quality local news',
      'Stories like this take time. Please consider a contribution.',
    ],
  },
  'terms and legal': {
    seen: ['Terms of use', 'Privacy policy', 'Terms and Conditions | Privacy Policy', 'Advertise with us', 'About us'],
    unseen: [
      'Contact us',
      'Accessibility statement',
      'Do not sell my personal information',
      'Privacy notice',
      'Careers',
      'We may earn a commission if you buy something through links on this page.',
    ],
  },
};
